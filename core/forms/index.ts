export type { Change, Changed } from './edits';
export type { FormProblem } from './form';
export { inspect, type FormInspection, type PlacedControl, type Reason } from './inspect';
export { TAB_LABELS } from './labels';
export type { FormFactor } from './names';
export { place, type PlaceOptions } from './place';
export { remove } from './remove';
export { tabsOf, type FormTab } from './tabs';
