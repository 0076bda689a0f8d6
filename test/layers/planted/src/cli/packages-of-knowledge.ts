import 'valibot';
