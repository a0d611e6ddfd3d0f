import { newestHandoff, NOTES_READ, type Handoff, type NoteText } from './handoff';
import { notificationOf } from './notification';
import { userText } from './strings';

/** A tab of OpenCX; with a number where the form had a tab of that name already (core/forms/place). */
const OWN_TAB = /^ocx_conversation(_\d+)?$/;
const NOTIFICATION = 'ocx_handoff';
/** `XrmEnum.FormType.Create`, which exists only while compiling. */
const CREATE_FORM = 1;

/**
 * OnLoad of the case form: says above the form what kind of handoff this case is, and hides the conversation tab where
 * there is certainly none. Runs again after a new case is saved for the first time. The form never waits for it and
 * never hears of its failures: a rep can work without this line.
 */
export function onLoad(executionContext: Xrm.Events.EventContext): void {
  quietly(() => {
    const form = executionContext.getFormContext();
    if (form.ui.getFormType() === CREATE_FORM) {
      show(form, 'none');
      return;
    }
    const caseId = idOf(form);
    const description = descriptionOf(form);
    const standing = show(form, newestHandoff(description, undefined));
    readNotes(caseId).then(
      (notes) =>
        quietly(() => {
          if (idOf(form) === caseId) show(form, newestHandoff(description, notes), standing);
        }),
      // Without the notes, what the description said stays.
      () => undefined,
    );
  });
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The form may be closed, or lack what it has on every case form that Microsoft ships.
  }
}

function idOf(form: Xrm.FormContext): string {
  return form.data.entity.getId();
}

/** Undefined where this form does not carry the column. */
function descriptionOf(form: Xrm.FormContext): string | null | undefined {
  const attribute = form.getAttribute<Xrm.Attributes.StringAttribute>(
    'description',
  ) as Xrm.Attributes.StringAttribute | null;
  return attribute ? attribute.getValue() : undefined;
}

async function readNotes(caseId: string): Promise<NoteText[]> {
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords(
    'annotation',
    '?$select=notetext,filename,createdon' +
      `&$filter=_objectid_value eq ${caseId.replace(/[{}]/g, '')}` +
      `&$orderby=createdon desc&$top=${NOTES_READ}`,
  );
  return entities;
}

/**
 * @param standing what stands above the form: left alone where it says the same, since setting it again would announce it again
 * @returns what stands there now, empty for nothing
 */
function show(form: Xrm.FormContext, handoff: Handoff, standing?: string): string {
  const now = typeof handoff === 'string' ? undefined : notificationOf(handoff, userText);
  const text = now ? now.text : '';
  if (text !== standing) {
    form.ui.clearFormNotification(NOTIFICATION);
    if (now) form.ui.setFormNotification(text, now.level, NOTIFICATION);
  }
  if (handoff !== 'cannot-tell') showTab(form, handoff !== 'none');
  return text;
}

/** A tab on which somebody put more than the conversation stays, like a tab of theirs that they put the control on. (Not confirmed: that a section counts a custom control once.) */
function showTab(form: Xrm.FormContext, visible: boolean): void {
  form.ui.tabs.forEach((tab) => {
    let controls = 0;
    tab.sections.forEach((section) => (controls += section.controls.getLength()));
    if (controls < 2 && OWN_TAB.test(tab.getName())) tab.setVisible(visible);
  });
}
