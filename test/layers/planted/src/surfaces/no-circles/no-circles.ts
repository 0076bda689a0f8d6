import '../no-circles.ts';
