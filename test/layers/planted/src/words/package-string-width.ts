import 'string-width';
