import type { PageTexts } from './texts';

export { spanish as wording } from '../../../core/access/wording/spanish';

export const page: PageTexts = {
  intro:
    'Antes de la primera transferencia: ¿puede el usuario de la aplicación con el que OpenCX inicia sesión hacer lo que hará OpenCX? La comprobación solo lee.',
  clientIdHint:
    'El del registro de la aplicación que usa OpenCX: Centro de administración de Microsoft Entra > Registros de aplicaciones > Información general.',
  settings: {
    heading: 'Configuración de OpenCX',
    hint: 'Tal como está en OpenCX. Lo que allí está vacío se deja vacío aquí.',
    queueHint:
      'Para los casos, el identificador de una cola; para los chats, el de una secuencia de trabajo.',
    check: 'Comprobar',
    copyLink: 'Copiar el vínculo a esta comprobación',
  },
  running: 'Comprobando…',
  progress: 'Leyendo {subject}: {answered} de {asked} respuestas hasta ahora.',
  runAgain: 'Volver a ejecutar',
  done: 'Comprobación finalizada: {verdict}.',
  users: {
    choose: 'Elegir entre los usuarios de aplicaciones',
    reading: 'Leyendo los usuarios de aplicaciones…',
  },
  who: {
    heading: 'Usuario comprobado',
    name: 'Usuario de la aplicación',
    rolesUnread: 'no se pudieron leer por completo',
    noRoles: 'ninguno',
  },
  useClientId: 'Comprobar {clientId} en su lugar',
  operations: {
    intro: 'Cada paso y de qué depende.',
    onlyProblems: 'Solo problemas',
    shown: 'Mostradas: {shown} de {all}',
    notSet: 'OpenCX no hace esto con esta configuración.',
    explain: 'Mostrar qué concede cada rol',
    explained: 'Se leyeron los roles.',
  },
  paste: {
    heading: '¿Mostró OpenCX un error?',
  },
  forms: {
    heading: 'Formularios de caso',
  },
  rehearsal: {
    heading: 'Ensayar una transferencia',
  },
  report: {
    heading: 'Informe',
  },
  copied: 'Copiado.',
  notCopied: 'El navegador no permitió copiar.',
  comparison: {
    heading: 'Cambios desde la última ejecución: {count}',
    none: 'No ha cambiado nada desde la última ejecución.',
    was: 'antes',
    is: 'ahora',
  },
  retry: {
    willRepeat: 'Después, la comprobación se vuelve a ejecutar sola.',
    countdown: 'Se vuelve a ejecutar en {seconds} segundos.',
    now: 'Volver a ejecutar ahora',
  },
  noContext: {
    title: 'Esta página debe abrirse en Dynamics 365',
    meaning: 'Ábrala desde la aplicación OpenCX Setup o desde la página de configuración de la solución.',
  },
};
