import { formatsOf } from '../../pcf/Conversation/host/formats';
import { stringsOf } from '../../pcf/Conversation/host/strings';
import { pcfContext } from './pcfContext';

const context = pcfContext();

/** English, American formats, UTC: what a component of the control takes beside its own props. */
export const strings = stringsOf(context.resources);
export const formats = formatsOf(context);
