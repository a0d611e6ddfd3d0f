import type { PastedErrorWording } from '../wording';

export const portuguese: PastedErrorWording = {
  kinds: {
    'too-long':
      'Um texto é mais longo do que a coluna permite. Aumente o comprimento máximo da coluna citada no erro.',
    'unknown-name':
      'O Dataverse não conhece uma coluna, uma coluna de pesquisa ou um valor que o OpenCX gravou. Verifique ticket_properties e a prioridade no OpenCX.',
    'missing-privilege':
      'Falta um privilégio: {privilege}. Adicione-o a um direito de acesso do usuário que foi recusado. Se nenhuma operação acima o menciona, um plug-in deste ambiente precisa dele.',
    'row-outside':
      'O privilégio existe, mas o nível dele não alcança esta linha: {right} em {table}. Aumente o nível no direito de acesso.',
    'owner-lacks':
      'Quem receberia a linha não tem os privilégios necessários. Verifique o direito de acesso do proprietário padrão.',
    'no-roles': 'O usuário não tem nenhum direito de acesso, nem próprio nem por meio de uma equipe.',
    'not-a-member': 'Neste ambiente não há nenhum usuário do aplicativo com este ID do cliente.',
    disabled: 'Um usuário está desativado: o usuário do aplicativo ou o que receberia a linha.',
    'column-secured':
      'Uma coluna está protegida. Adicione o usuário a um perfil de segurança de coluna que permita lê-la e criá-la.',
    'ip-blocked': 'O firewall de IP do ambiente recusou o endereço de onde veio a chamada.',
    'no-such-row': 'Uma linha que foi indicada não existe: verifique os IDs nas configurações do OpenCX.',
    'no-such-table': 'O ambiente não tem essa tabela: o aplicativo que a inclui está instalado?',
    'not-signed-in':
      'Não foi possível entrar: verifique o locatário, o ID do cliente e o segredo do cliente no OpenCX, e se o usuário do aplicativo existe aqui.',
    unknown: 'Nenhum erro do Dataverse foi reconhecido neste texto.',
  },
  who: {
    same: 'Refere-se ao usuário que foi verificado.',
    other: 'Não se refere ao usuário que foi verificado, mas a {id}.',
  },
};
