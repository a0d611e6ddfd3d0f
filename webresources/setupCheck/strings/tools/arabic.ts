import { arabic as pastedErrors } from '../../../../core/access/wording/pastedErrors/arabic';
import type { ToolTexts } from '../texts';

export const arabic: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'مستخدمو التطبيق',
    search: 'الاسم أو معرّف العميل',
    count: 'عدد النتائج: {found} من {all}',
    more: 'عرض المزيد',
    deactivated: 'تم إلغاء تنشيطه',
    close: 'إغلاق القائمة',
  },
  paste: {
    hint: 'يُلصق كما هو. تتم قراءته هنا، ولا يُرسل إلى أي مكان.',
    label: 'خطأ من OpenCX أو Dataverse',
    read: 'قراءة',
    privilege: 'الامتياز',
    table: 'الجدول',
    row: 'الصف',
    code: 'الرمز',
    operations: 'ما يعتمد على هذا الامتياز',
  },
  report: {
    hint: 'لتذكرة دعم أو للحفظ: مع المعرّفات، وبدون أسماء أشخاص أو محتوى صفوف.',
    copyMarkdown: 'نسخ بتنسيق Markdown',
    copyJson: 'نسخ بتنسيق JSON',
    downloadJson: 'تنزيل JSON',
    print: 'طباعة',
  },
};
