import { portuguese as pastedErrors } from '../../../../core/access/wording/pastedErrors/portuguese';
import type { ToolTexts } from '../texts';

export const portuguese: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'Usuários do aplicativo',
    search: 'Nome ou ID do cliente',
    count: 'Encontrados: {found} de {all}',
    more: 'Mostrar mais',
    deactivated: 'Desativado',
    close: 'Fechar a lista',
  },
  paste: {
    hint: 'Cole-o como está. Ele é lido aqui e não é enviado a lugar nenhum.',
    label: 'Erro do OpenCX ou do Dataverse',
    read: 'Ler',
    privilege: 'Privilégio',
    table: 'Tabela',
    row: 'Linha',
    code: 'Código',
    operations: 'O que depende deste privilégio',
  },
  report: {
    hint: 'Para um tíquete ou para os seus arquivos: com os IDs, sem nomes de pessoas nem conteúdo de linhas.',
    copyMarkdown: 'Copiar como Markdown',
    copyJson: 'Copiar como JSON',
    downloadJson: 'Baixar JSON',
    print: 'Imprimir',
  },
};
