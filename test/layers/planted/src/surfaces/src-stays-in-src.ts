import '../../test/helper.ts';
