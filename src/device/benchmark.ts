/**
 * A step of decoding in small: a matrix of 4-bit weights with a scale per 32 times a vector, one workgroup a row, as
 * MLC's kernels do it. What limits both is how fast weights are read.
 */
const rows = 8192;
const columns = 8192;
const weightWords = (rows * columns) / 8;
const scaleWords = (rows * columns) / 32;
/** Weights and scales of one row: 5 KiB. All of them, 40 MiB, are more than the caches of ordinary adapters hold. */
export const bytesPerRow = ((weightWords + scaleWords) * 4) / rows;

/** A run this long says enough; compiling, filling and the shorter runs before it come on top. Milliseconds. */
const longEnoughMs = 40;
const firstRows = 32;
const mostPasses = 64;

const shader = /* wgsl */ `
@group(0) @binding(0) var<storage, read> weights: array<u32>;
@group(0) @binding(1) var<storage, read> scales: array<f32>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<f32>;
var<workgroup> partial: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = group.x;
  var sum = 0.0;
  for (var word = lane; word < ${columns / 8}u; word += 64u) {
    let bits = weights[row * ${columns / 8}u + word];
    let low = vec4f(vec4u(bits, bits >> 4u, bits >> 8u, bits >> 12u) & vec4u(15u)) - 7.0;
    let high = vec4f(vec4u(bits >> 16u, bits >> 20u, bits >> 24u, bits >> 28u) & vec4u(15u)) - 7.0;
    let scale = scales[row * ${columns / 32}u + word / 4u];
    sum += scale * (dot(low, input[word * 2u]) + dot(high, input[word * 2u + 1u]));
  }
  partial[lane] = sum;
  workgroupBarrier();
  for (var step = 32u; step > 0u; step /= 2u) {
    if (lane < step) { partial[lane] += partial[lane + step]; }
    workgroupBarrier();
  }
  if (lane == 0u) { output[row] = partial[0]; }
}`;

/**
 * Bytes of weights a second that a device reads in a decoding step. Takes under 300 ms on an ordinary device. Throws
 * when the device is lost meanwhile.
 *
 * @param now milliseconds, monotonic.
 */
export async function measureWeightRate(device: GPUDevice, now: () => number): Promise<number> {
  const buffers: GPUBuffer[] = [];
  const make = (words: number, usage: number): GPUBuffer => {
    const buffer = device.createBuffer({ size: words * 4, usage });
    buffers.push(buffer);
    return buffer;
  };
  try {
    const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
    const bound = [
      make(weightWords, storage),
      make(scaleWords, storage),
      make(columns, storage),
      make(rows, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC),
    ];
    const [weights, scales, input] = bound;
    if (weights) device.queue.writeBuffer(weights, 0, pattern(weightWords));
    if (scales) device.queue.writeBuffer(scales, 0, new Float32Array(scaleWords).fill(0.01));
    if (input) device.queue.writeBuffer(input, 0, new Float32Array(columns).fill(0.5));
    const pipeline = await device.createComputePipelineAsync({
      layout: 'auto',
      compute: { module: device.createShaderModule({ code: shader }) },
    });
    const bindGroup = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: bound.map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    return await rateOfLongRun(async (rowCount) => {
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      for (let left = rowCount; left > 0; left -= rows) pass.dispatchWorkgroups(Math.min(left, rows));
      pass.end();
      const start = now();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
      return now() - start;
    });
  } finally {
    for (const buffer of buffers) buffer.destroy();
  }
}

/**
 * Bytes a second of the first run that is long enough, or of its repetition where that is faster. Runs grow, so that
 * a slow adapter is done after a few rows, and neither the driver's first-time work nor the cost of submitting counts
 * on a fast one.
 */
export async function rateOfLongRun(run: (rowCount: number) => Promise<number>): Promise<number> {
  for (let rowCount = firstRows; ; rowCount *= 4) {
    const elapsed = await run(rowCount);
    if (elapsed < longEnoughMs && rowCount < rows * mostPasses) continue;
    const best = Math.max(Math.min(elapsed, await run(rowCount)), 0.01);
    return (rowCount * bytesPerRow * 1_000) / best;
  }
}

/** Words that are neither equal nor compressible; their values do not matter. */
function pattern(words: number): Uint32Array<ArrayBuffer> {
  const data = new Uint32Array(words);
  let state = 0x9e3779b9;
  for (let at = 0; at < words; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = state;
  }
  return data;
}
