// Draws the icons: a picture is a function from a point (0 to 16 both ways) to a colour, sampled and written as PNG.
import { deflateSync } from "node:zlib";

const GREEN = [0x1a, 0x7f, 0x5a];
const WHITE = [255, 255, 255];
const SAMPLES = 4;

const CURVE = [
  [3, 11.5],
  [6.5, 7.5],
  [9, 9.5],
  [13, 4.5],
];

/** A rising curve: what it learns. */
const train = (x, y) => toCurve(x, y) < 1;

/** Cells beside cells: where the predictions go. */
const predict = (x, y) =>
  [3, 6.8, 10.6].some(
    (top) => inside(x, y, 9, top, 13, top + 2.4) || (inside(x, y, 3, top, 7, top + 2.4) && y - top < 1.2),
  );

/** Bars that grow: versions. */
const models = (x, y) =>
  inside(x, y, 3, 9, 5.4, 13) || inside(x, y, 6.8, 6, 9.2, 13) || inside(x, y, 10.6, 3, 13, 13);

export const ICONS = { train, predict, models };

/** A white sign on the green plate. */
export function plate(sign, size) {
  return png(size, (x, y) => {
    if (toRounded(x, y) > 0) {
      return null;
    }
    return sign(x, y) ? WHITE : GREEN;
  });
}

/** The sign alone, as the outline icon must be. */
export function outline(sign, size) {
  return png(size, (x, y) => (sign(x, y) ? WHITE : null));
}

function toCurve(x, y) {
  const lengths = CURVE.slice(1).map(([bx, by], at) => {
    const [ax, ay] = CURVE[at];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
  });
  return Math.min(...lengths);
}

function inside(x, y, left, top, right, bottom) {
  return x >= left && x < right && y >= top && y < bottom;
}

/** Below 0 inside a plate with round corners. */
function toRounded(x, y) {
  const radius = 3.5;
  const dx = Math.max(Math.abs(x - 8) - (8 - radius), 0);
  const dy = Math.max(Math.abs(y - 8) - (8 - radius), 0);
  return Math.hypot(dx, dy) - radius;
}

function png(size, colourAt) {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      lines.set(pixel(size, row, column, colourAt), row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND")]);
}

/** The mean colour of the samples inside one pixel, and how much of it is covered. */
function pixel(size, row, column, colourAt) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * 16;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * 16;
    const colour = colourAt(x, y);
    if (colour !== null) {
      covered++;
      colour.forEach((part, at) => {
        sum[at] += part;
      });
    }
  }
  const mean = sum.map((part) => Math.round(part / Math.max(covered, 1)));
  return [...mean, Math.round((covered / SAMPLES ** 2) * 255)];
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
