import type { FormPageTexts } from '../texts';

export { spanish as wording } from '../../../../core/forms/wording/spanish';

export const page: FormPageTexts = {
  intro:
    'Qué formularios muestran la conversación a los agentes. No se escribe nada antes de que confirme una pregunta.',
  reading: 'Leyendo los formularios…',
  again: 'Leer de nuevo',
  count: 'Formularios con la conversación: {placed} de {all}',
  none: 'No hay ningún formulario principal activo de la tabla Caso.',
  add: 'Agregar al formulario',
  complete: 'Completar',
  remove: 'Quitar',
  publish: 'Publicar',
  removeAll: 'Quitar de todos',
  putBack: 'Devolver al estado anterior',
  now: 'Pestañas ahora',
  then: 'Pestañas después',
  added: 'nueva',
  removed: 'desaparece',
  hidden: 'oculta',
  position: 'Lugar de la pestaña',
  last: 'Al final',
  after: 'Después de «{tab}»',
  xml: 'Cambios en el FormXml: {count}',
  at: 'En el carácter {offset}',
  download: 'Descargar el formulario como está ahora',
  downloadBefore: 'Descargar el formulario como estaba antes',
  confirm: 'Guardar y publicar',
  cancel: 'Cancelar',
  working: 'El formulario «{name}» se está guardando y publicando. Esto puede tardar un minuto.',
  allQuestion: '¿Quitar la conversación de todos estos formularios?',
  allDone: 'Terminado. La conversación se quitó de {done} de {all} formularios.',
};
