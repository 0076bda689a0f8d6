import 'chalk';
