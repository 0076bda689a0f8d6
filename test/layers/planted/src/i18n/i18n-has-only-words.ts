import '../render/draw.ts';
