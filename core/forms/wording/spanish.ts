import type { FormsWording } from './wording';

export const spanish: FormsWording = {
  states: {
    yes: 'Tiene la conversación',
    partly: 'Tiene la conversación, pero no todo funciona',
    no: 'No tiene la conversación',
  },
  reasons: {
    'no-control': 'Falta el control de la conversación.',
    'tab-hidden': 'La pestaña del control de la conversación está oculta.',
    'section-hidden': 'La sección del control de la conversación está oculta.',
    'cell-hidden': 'El control de la conversación está oculto.',
    'not-on-web': 'El control de la conversación no se muestra en la web.',
    'no-handler':
      'El formulario no llama al script de OpenCX al abrirse: falta la línea encima del formulario y la pestaña aparece en todos los casos.',
    'handler-disabled': 'El controlador de eventos que llama al script de OpenCX está deshabilitado.',
    'handler-without-context':
      'El controlador de eventos no pasa el contexto de ejecución al script de OpenCX.',
    'no-library': 'El script de OpenCX no está entre las bibliotecas del formulario.',
    'description-without-control':
      'Quedan opciones de configuración de un control de la conversación que ya no existe.',
    'control-without-description':
      'Un control ha perdido la configuración con la que muestra la conversación.',
    'tab-without-control': 'La pestaña de OpenCX está, pero sin el control de la conversación.',
  },
  facts: {
    managed: 'Administrado',
    unmanaged: 'No administrado',
    notCustomizable: 'No se puede personalizar (propiedad administrada)',
    addedUnpublished: 'Guardado con la conversación, pero sin publicar: los agentes todavía no la ven.',
    removedUnpublished: 'Guardado sin la conversación, pero sin publicar: los agentes todavía la ven.',
    unpublished: 'Tiene cambios que todavía no se han publicado.',
    withSolution: 'La conversación llegó con la solución de OpenCX.',
    apps: 'Aplicaciones: {apps}',
    noApp: 'Ninguna aplicación ofrece este formulario.',
    appsUnknown: 'No se pudo leer qué aplicaciones ofrecen este formulario.',
  },
  problems: {
    'not-well-formed': 'El texto del formulario no es XML bien formado (en el carácter {offset}).',
    'not-a-form': 'El texto no es el de un único formulario.',
    'unknown-tab': 'El formulario no tiene ninguna pestaña «{tab}».',
    'tab-limit': 'Un formulario no admite más de {limit} pestañas.',
    'handler-limit': 'Un evento no admite más de {limit} controladores de eventos.',
    'library-limit': 'Un formulario no admite más de {limit} bibliotecas.',
  },
  questions: {
    add: '¿Agregar la conversación al formulario «{name}»?',
    complete: '¿Completar la conversación en el formulario «{name}»?',
    remove: '¿Quitar la conversación del formulario «{name}»?',
    putBack: '¿Devolver el formulario «{name}» a su estado anterior?',
    publish: '¿Publicar el formulario «{name}» tal como está guardado?',
  },
  consequences: {
    unmanaged:
      'Es una personalización no administrada de este entorno. No forma parte de la solución de OpenCX y queda por encima de lo que incluyen las soluciones.',
    uninstall:
      'Vuelva a quitar la conversación de este formulario antes de desinstalar la solución de OpenCX: Dynamics 365 no lo permite antes.',
    publishesTable:
      'Se publica toda la tabla Caso: también los cambios de otras personas que todavía no se han publicado.',
    publishesForm: 'Este mismo formulario tiene cambios así.',
    staysOff:
      'La conversación llegó con la solución de OpenCX y se va con ella. Si la quita aquí, seguirá sin estar en este formulario aunque se importe una versión más reciente de la solución.',
  },
  refusals: {
    'changed-meanwhile':
      'El formulario «{name}» ha cambiado desde que se leyó. No se escribió nada. Vuelva a mirar el formulario primero.',
    'not-customizable':
      'El formulario «{name}» no se puede personalizar: lo impide una propiedad administrada de su solución. No se escribió nada.',
    'form-problem': 'El formulario «{name}» no se puede cambiar así. No se escribió nada.',
    'not-read': 'No se pudo volver a leer el formulario «{name}». No se escribió nada.',
    'not-written': 'El formulario «{name}» no se guardó. Está como estaba.',
  },
  outcomes: {
    added: 'El formulario «{name}» ya tiene la conversación. Está guardado y publicado.',
    addedPartly:
      'El formulario «{name}» está guardado y publicado, pero algo impide todavía que la conversación funcione.',
    notAdded:
      'El formulario «{name}» está guardado y publicado, pero al volver a leerlo no tiene la conversación.',
    removed: 'La conversación se quitó del formulario «{name}». Está guardado y publicado.',
    notRemoved:
      'El formulario «{name}» está guardado y publicado, pero al volver a leerlo todavía tiene la conversación.',
    putBack: 'El formulario «{name}» ha vuelto a su estado anterior. Está guardado y publicado.',
    unchanged: 'No había nada que cambiar en el formulario «{name}». No se escribió nada.',
    notPublished:
      'El cambio en el formulario «{name}» está guardado, pero no publicado: los agentes todavía no lo ven. Vuelva a intentarlo para publicarlo o publíquelo en Power Apps. También se puede devolver el formulario a su estado anterior.',
    uncertain:
      'Ninguna respuesta dijo si el cambio en el formulario «{name}» se guardó y se publicó. Vuelva a leer los formularios antes de continuar. Conserve el texto anterior.',
  },
  failures: {
    'not-signed-in': 'La sesión ha terminado. Vuelva a iniciar sesión.',
    forbidden:
      'Le falta un privilegio. Se necesita el rol Administrador del sistema o Personalizador del sistema.',
    throttled: 'Dataverse está limitando las solicitudes. Vuelva a intentarlo en unos minutos.',
    unavailable: 'El entorno respondió con un error propio. Vuelva a intentarlo en unos minutos.',
    unreachable: 'Dataverse no respondió. Compruebe la conexión de red.',
    rejected: 'Dataverse no aceptó la solicitud.',
    'unexpected-answer': 'No se entendió la respuesta. Puede que viniera de un proxy.',
  },
  privilege: 'El privilegio que falta: {privilege}',
  detail: 'Respuesta de Dataverse: {detail}',
};
