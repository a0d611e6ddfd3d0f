import type { RehearsalWording } from './wording';

export const spanish: RehearsalWording = {
  title: 'Ensayo',
  before: {
    does: 'Dataverse crea como usuario de aplicación tres contactos, dos casos, una nota y, si se usan chats, un chat, y lo deshace todo en la misma transacción. Lo hace varias veces, para estar seguro de quién actuó y, si algo lo impide, en qué paso.',
    heading: 'Lo que no se deshace',
    items: [
      'Los números asignados, como los de los casos, quedan usados: habrá huecos.',
      'Los complementos sincrónicos se ejecutan. Lo que llamen en otros sistemas queda hecho, y sus registros de seguimiento permanecen.',
      'Los flujos y los complementos asincrónicos solo se inician cuando algo se conserva, así que no se inician.',
    ],
    ask: '¿Ensayar una transferencia ahora?',
  },
  doing: {
    'asking-who': 'Preguntando a Dataverse quién actuaría…',
    reading: 'Leyendo como el usuario de aplicación…',
    'handing-over':
      'La transferencia se envió en una sola solicitud: Dataverse responde por todos sus pasos a la vez…',
    locating: 'Se rechazó un paso. Averiguando cuál…',
    proving: 'Otra vez, para estar seguros de quién actuó…',
    looking: 'Buscando filas que se hayan quedado…',
  },
  outcomes: {
    passed: {
      title: 'El ensayo salió bien',
      meaning: 'Dataverse dejó que el usuario de aplicación hiciera una transferencia completa y la deshizo.',
    },
    obstacle: {
      title: 'El ensayo encontró un obstáculo',
      meaning: 'Dataverse rechazó un paso. La primera transferencia real daría el mismo error.',
    },
    'cannot-tell': {
      title: 'El ensayo no dio respuesta',
      meaning: 'No se pudo averiguar qué haría Dataverse en una transferencia.',
    },
  },
  steps: {
    'contact-from-phone': 'Crear un contacto sin dirección de correo electrónico',
    'read-contact': 'Crear un contacto y volver a leerlo',
    'update-case': 'Actualizar el caso',
  },
  states: {
    done: 'Hecho',
    'done-and-undone': 'Hecho y deshecho',
    refused: 'Rechazado',
    'not-reached': 'No alcanzado',
    unknown: 'No está claro',
  },
  advised: 'OpenCX menciona este derecho, pero no hay ninguna llamada documentada que lo necesite.',
  at: 'Rechazado en: {step}.',
  somewhere: 'No se pudo averiguar en qué paso.',
  obstacles: {
    'plug-in':
      'Un complemento o un flujo de trabajo de este entorno lo rechaza. Pida a su autor que deje pasar las filas del usuario de aplicación.',
    'required-column':
      'Hay que rellenar una columna que OpenCX deja vacía. Hágala opcional o rellénela en OpenCX con ticket_properties.',
    duplicate:
      'Dataverse toma la fila por una que ya existe: compruebe las reglas de detección de duplicados.',
    unknown: 'Dataverse lo rechazó por un motivo propio.',
  },
  said: 'Dataverse dice: {message}',
  doubts: {
    'no-user': 'No hay ningún usuario de aplicación con el que ensayar: vea la comprobación.',
    'same-user':
      'Ha iniciado sesión como el usuario de aplicación. Debe ensayar otra persona, para que se pueda pedir a Dataverse que actúe como él.',
    'may-not-impersonate':
      'No puede actuar en nombre de otro usuario. Hace falta el privilegio prvActOnBehalfOfAnotherUser, que tiene «Administrador del sistema», de un rol asignado a usted: a través de un equipo no cuenta.',
    'not-impersonated':
      'Lo que se envió no se hizo como el usuario de aplicación. Quizá un proxy quitó un encabezado por el camino.',
    'admin-lacks':
      'El rechazado fue usted, no el usuario de aplicación: en un ensayo solo se permite lo que ambos pueden hacer. Puede ensayar alguien con el rol «Administrador del sistema».',
    'not-refused':
      'Dataverse no rechazó el último paso, como debe, así que quizá las filas se hayan quedado. Vea más abajo lo que se encontró.',
    'queue-unknown':
      'Todo lo demás salió bien, salvo la cola predeterminada: aquí los casos no tienen búsqueda de cola, y lo que OpenCX escribe entonces no está documentado.',
  },
  leftovers: {
    nothing: 'No quedó nada: se buscaron filas de este ensayo y no hay ninguna.',
    'nothing-sent': 'No se escribió nada.',
    rows: 'Quedaron filas ({count}). Llevan el texto «{marker}». Elimínelas:',
    'could-not-look':
      'No se pudo ver si quedaron filas. Busque el texto «{marker}» en contactos, casos y notas.',
  },
  agreement: {
    agrees: 'La comprobación y el ensayo coinciden.',
    'rehearsal-met-more':
      'La comprobación no encontró nada malo en: {operations}. Conoce los privilegios; con complementos, columnas obligatorias y duplicados solo se topa un ensayo.',
    'check-says-more':
      'La comprobación encuentra un problema, aunque Dataverse lo dejó pasar: {operations}. El ensayo no toca filas de otros y escribe textos cortos; la comprobación también mira eso. Siga la comprobación.',
    'nothing-to-compare': 'No hay nada con que comparar la comprobación.',
  },
};
