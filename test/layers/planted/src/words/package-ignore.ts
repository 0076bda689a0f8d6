import 'ignore';
