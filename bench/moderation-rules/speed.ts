import { inspect } from '../../src/moderation';
import { detect } from '../../src/moderation/detector';
import { generate } from './generate';

const options = { direction: 'input', strictness: 'standard', locale: 'en-US' } as const;

interface Timing {
  readonly wall: number;
  readonly cpu: number;
}

/** Median wall time and mean processor time of one run, in milliseconds. */
async function time(run: () => Promise<unknown>, repeats: number): Promise<Timing> {
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < repeats; index += 1) {
    const start = performance.now();
    await run();
    walls.push(performance.now() - start);
  }
  const used = process.cpuUsage(before);
  walls.sort((a, b) => a - b);
  return { wall: walls[repeats >> 1] ?? 0, cpu: (used.user + used.system) / 1000 / repeats };
}

/** The whole of `inspect`, and the learned detector's part of it. */
export async function measureSpeed(prose: string | undefined): Promise<void> {
  const text =
    prose ??
    generate(20_000, 5)
      .map((sample) => sample.text)
      .join('\n');
  const start = performance.now();
  await inspect('Hello, write to ann@example.org or call 020 7946 0958, 12 Baker Street.', options);
  const first = performance.now() - start;
  console.log('\n### Speed\n');
  console.log(`First text after start: ${first.toFixed(1)} ms (expressions are compiled, weights read).`);
  for (const [length, repeats] of [
    [2000, 300],
    [100_000, 15],
  ] as const) {
    const part = text.slice(0, length);
    await time(async () => inspect(part, options), 5);
    const whole = await time(async () => inspect(part, options), repeats);
    const learned = await time(async () => Promise.resolve(detect(part)), repeats);
    console.log(
      `${length} characters: whole ${whole.wall.toFixed(2)} ms median (${whole.cpu.toFixed(2)} ms processor time), of which the learned detector ${learned.wall.toFixed(2)} ms (${learned.cpu.toFixed(2)}).`,
    );
  }
}
