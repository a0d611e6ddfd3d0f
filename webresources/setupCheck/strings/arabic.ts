import type { PageTexts } from './texts';

export { arabic as wording } from '../../../core/access/wording/arabic';

export const page: PageTexts = {
  intro:
    'قبل أول عملية تسليم: هل يمكن لمستخدم التطبيق الذي يسجل OpenCX الدخول به أن يفعل ما سيفعله OpenCX؟ الفحص للقراءة فقط.',
  clientIdHint:
    'الخاص بتسجيل التطبيق الذي يستخدمه OpenCX: مركز إدارة Microsoft Entra > تسجيلات التطبيق > نظرة عامة.',
  settings: {
    heading: 'إعدادات OpenCX',
    hint: 'كما هي في OpenCX. وما هو فارغ هناك يبقى فارغًا هنا.',
    queueHint: 'للحالات معرّف قائمة انتظار، وللدردشات معرّف دفق عمل.',
    check: 'فحص',
    copyLink: 'نسخ الارتباط إلى هذا الفحص',
  },
  running: 'جارٍ الفحص…',
  progress: 'تجري قراءة ما يلي: {subject}. الإجابات حتى الآن: {answered} من {asked}.',
  runAgain: 'التشغيل مرة أخرى',
  done: 'انتهى الفحص: {verdict}.',
  users: {
    choose: 'الاختيار من مستخدمي التطبيق',
    reading: 'تجري قراءة مستخدمي التطبيق…',
  },
  who: {
    heading: 'المستخدم الذي تم فحصه',
    name: 'مستخدم التطبيق',
    rolesUnread: 'تعذرت قراءتها بالكامل',
    noRoles: 'لا يوجد',
  },
  useClientId: 'فحص {clientId} بدلاً منه',
  operations: {
    intro: 'كل خطوة وما تعتمد عليه.',
    onlyProblems: 'المشكلات فقط',
    shown: 'المعروض: {shown} من {all}',
    notSet: 'لا يفعل OpenCX هذا بهذه الإعدادات.',
    explain: 'إظهار ما يمنحه كل دور',
    explained: 'تمت قراءة الأدوار.',
  },
  paste: {
    heading: 'هل عرض OpenCX خطأ؟',
  },
  forms: {
    heading: 'نماذج الحالات',
  },
  rehearsal: {
    heading: 'تجربة تسليم',
  },
  report: {
    heading: 'التقرير',
  },
  copied: 'تم النسخ.',
  notCopied: 'لم يسمح المستعرض بالنسخ.',
  comparison: {
    heading: 'التغييرات منذ آخر تشغيل: {count}',
    none: 'لم يتغير شيء منذ آخر تشغيل.',
    was: 'قبل',
    is: 'الآن',
  },
  retry: {
    willRepeat: 'سيُعاد تشغيل الفحص بعد ذلك تلقائيًا.',
    countdown: 'سيُعاد التشغيل تلقائيًا. الثواني المتبقية: {seconds}.',
    now: 'إعادة التشغيل الآن',
  },
  noContext: {
    title: 'يجب فتح هذه الصفحة في Dynamics 365',
    meaning: 'يمكن فتحها من التطبيق OpenCX Setup، أو من صفحة تكوين الحل.',
  },
};
