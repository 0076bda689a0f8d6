import 'hyparquet';
