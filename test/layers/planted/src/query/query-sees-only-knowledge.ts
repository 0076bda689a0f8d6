import '../i18n/words.ts';
