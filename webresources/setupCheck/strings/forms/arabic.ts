import type { FormPageTexts } from '../texts';

export { arabic as wording } from '../../../../core/forms/wording/arabic';

export const page: FormPageTexts = {
  intro: 'النماذج التي تعرض المحادثة للمندوبين. لا يُكتب أي شيء قبل تأكيد السؤال.',
  reading: 'تجري قراءة النماذج…',
  again: 'القراءة مرة أخرى',
  count: 'النماذج التي تتضمن المحادثة: {placed} من {all}',
  none: 'لا يوجد نموذج رئيسي نشط لجدول الحالة.',
  add: 'إضافة إلى النموذج',
  complete: 'استكمال',
  remove: 'إزالة',
  publish: 'نشر',
  removeAll: 'إزالة من الكل',
  putBack: 'إعادة إلى ما كان',
  now: 'علامات التبويب الآن',
  then: 'علامات التبويب بعد ذلك',
  added: 'جديدة',
  removed: 'ستزول',
  hidden: 'مخفية',
  position: 'موضع علامة التبويب',
  last: 'في النهاية',
  after: 'بعد «{tab}»',
  xml: 'التغييرات في FormXml: {count}',
  at: 'عند الحرف {offset}',
  download: 'تنزيل النموذج كما هو الآن',
  downloadBefore: 'تنزيل النموذج كما كان من قبل',
  confirm: 'حفظ ونشر',
  cancel: 'إلغاء الأمر',
  working: 'يجري حفظ النموذج «{name}» ونشره. قد يستغرق ذلك دقيقة.',
  allQuestion: 'هل تريد إزالة المحادثة من كل هذه النماذج؟',
  allDone: 'انتهى. أُزيلت المحادثة من {done} من {all} من النماذج.',
};
