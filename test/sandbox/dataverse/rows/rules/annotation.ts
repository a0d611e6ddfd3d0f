import { refusal } from '../../errors';
import { isLookup } from '../values';
import type { TableRules } from './rules';

/** The largest file, counted on its base64 form: `attachment-annotation-files` on learn.microsoft.com. */
function maxUploadFileSize(row: Record<string, unknown> | undefined): number {
  const size = row?.['maxuploadfilesize'];
  return typeof size === 'number' ? size : 5_242_880;
}

export const annotationRules: TableRules = {
  complete(organization, values) {
    const body = values['documentbody'];
    const base64 = typeof body === 'string' ? body : '';
    const settings = organization.tables.of('organization').get(organization.id)?.values;
    if (base64.length > maxUploadFileSize(settings)) throw refusal('fileTooBig');
    const about = values['objectid'];
    return {
      isdocument: base64 !== '',
      filesize: base64 === '' ? null : Buffer.byteLength(base64, 'base64'),
      objecttypecode: isLookup(about) ? about.table : null,
    };
  },
};
