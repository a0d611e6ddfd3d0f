import type { PastedErrorWording } from '../wording';

export const spanish: PastedErrorWording = {
  kinds: {
    'too-long':
      'Un texto es más largo de lo que permite su columna. Aumente la longitud máxima de la columna que nombra el error.',
    'unknown-name':
      'Dataverse no conoce una columna, una columna de búsqueda o un valor que OpenCX escribió. Revise ticket_properties y la prioridad en OpenCX.',
    'missing-privilege':
      'Falta un privilegio: {privilege}. Agréguelo a un rol del usuario que recibió el rechazo. Si ninguna operación de arriba lo menciona, lo necesita un complemento de este entorno.',
    'row-outside':
      'El privilegio existe, pero su nivel no alcanza esta fila: {right} en {table}. Suba el nivel en el rol.',
    'owner-lacks':
      'Quien iba a recibir la fila no tiene los privilegios necesarios. Compruebe el rol del propietario predeterminado.',
    'no-roles': 'El usuario no tiene ningún rol de seguridad, ni propio ni a través de un equipo.',
    'not-a-member': 'En este entorno no hay ningún usuario de la aplicación con este id. de cliente.',
    disabled: 'Hay un usuario desactivado: el usuario de la aplicación o el que iba a recibir la fila.',
    'column-secured':
      'Una columna está protegida. Agregue el usuario a un perfil de seguridad de columna que permita leerla y crearla.',
    'ip-blocked': 'El firewall de IP del entorno rechazó la dirección de la que venía la llamada.',
    'no-such-row':
      'Una fila que se indicó no existe: compruebe los identificadores en la configuración de OpenCX.',
    'no-such-table': 'El entorno no tiene esa tabla: ¿está instalada la aplicación que la incluye?',
    'not-signed-in':
      'No se pudo iniciar sesión: compruebe el inquilino, el id. de cliente y el secreto de cliente en OpenCX, y si el usuario de la aplicación existe aquí.',
    unknown: 'En este texto no se reconoció ningún error de Dataverse.',
  },
  who: {
    same: 'Se refiere al usuario que se comprobó.',
    other: 'No se refiere al usuario que se comprobó, sino a {id}.',
  },
};
