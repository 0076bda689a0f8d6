import './no-circles/no-circles.ts';
