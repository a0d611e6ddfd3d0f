import type { RehearsalPageTexts } from '../texts';

export { arabic as errors } from '../../../../core/access/wording/pastedErrors/arabic';
export { arabic as rehearsal } from '../../../../core/access/wording/rehearsal/arabic';

export const page: RehearsalPageTexts = {
  start: 'تجربة تسليم',
  confirm: 'إجراء التجربة الآن',
  cancel: 'إلغاء',
  running: 'تجري التجربة… قد يستغرق ذلك دقيقة. اترك هذه الصفحة مفتوحة.',
  steps: 'الخطوات',
  check: 'الفحص',
  remove: 'حذف هذه الصفوف',
  removing: 'جارٍ الحذف…',
  notRemoved: 'تعذر حذف كل شيء. يقول Dataverse: {message}',
};
