/** A form as small as a test needs it: one tab with one section of one column, and Microsoft's own handler. */
export const PLAIN =
  '<form><tabs>' +
  '<tab name="Summary" id="{fcfdc216-e3c6-4bbe-baba-1d5774ea78f5}"><labels><label description="Summary" languagecode="1033" /></labels>' +
  '<columns><column width="100%"><sections><section name="s" id="{84f29dbc-6013-4ba2-9666-64b471d7459f}"><rows>' +
  '<row><cell id="{82bed4a4-41e1-4c3a-ac46-251fdf691b01}"><control id="title" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" /></cell></row>' +
  '</rows></section></sections></column></columns></tab></tabs>' +
  '<events><event name="onload" application="true" active="true"><InternalHandlers /></event></events><controlDescriptions /></form>';

export const HAND_ID = '{99999999-aaaa-4bbb-8ccc-dddddddddddd}';

interface ByHand {
  /** Attributes of the cell. */
  cell?: string;
  /** What stands in the row beside the cell. */
  beside?: string;
  /** Rows below. */
  below?: string;
  classId?: string;
  /** The custom controls of the description. */
  customControls?: string;
}

const custom = (factor: number, name = 'ocx_OpenCX.Conversation'): string =>
  `<customControl formFactor="${factor}" name="${name}"><parameters><description>title</description></parameters></customControl>`;
export const onFactor = custom;

/** `PLAIN` with our control on Microsoft's tab, bound to another column, as the form designer would put it there. */
export function byHand({
  cell = '',
  beside = '',
  below = '',
  classId = '{F9A8A302-114E-466A-B582-6771B2AE0D92}',
  customControls = [0, 1, 2].map((factor) => custom(factor)).join(''),
}: ByHand = {}): string {
  const placed =
    `<row><cell id="{12345678-0000-4000-8000-000000000001}"${cell}><labels><label description="Talk" languagecode="1033" /></labels>` +
    `<control id="title1" classid="${classId}" datafieldname="title" uniqueid="${HAND_ID}" /></cell>${beside}</row>${below}`;
  const description = `<controlDescriptions><controlDescription forControl="${HAND_ID.toUpperCase()}"><customControl id="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" />${customControls}</controlDescription></controlDescriptions>`;
  return PLAIN.replace('</rows>', `${placed}</rows>`).replace('<controlDescriptions />', description);
}
