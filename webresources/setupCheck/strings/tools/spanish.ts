import { spanish as pastedErrors } from '../../../../core/access/wording/pastedErrors/spanish';
import type { ToolTexts } from '../texts';

export const spanish: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'Usuarios de aplicaciones',
    search: 'Nombre o id. de cliente',
    count: 'Encontrados: {found} de {all}',
    more: 'Mostrar más',
    deactivated: 'Desactivado',
    close: 'Cerrar la lista',
  },
  paste: {
    hint: 'Péguelo tal como está. Se lee aquí y no se envía a ningún sitio.',
    label: 'Error de OpenCX o Dataverse',
    read: 'Leer',
    privilege: 'Privilegio',
    table: 'Tabla',
    row: 'Fila',
    code: 'Código',
    operations: 'Qué depende de este privilegio',
  },
  report: {
    hint: 'Para un ticket o para archivarlo: con los identificadores, sin nombres de personas ni contenido de filas.',
    copyMarkdown: 'Copiar como Markdown',
    copyJson: 'Copiar como JSON',
    downloadJson: 'Descargar JSON',
    print: 'Imprimir',
  },
};
