// From a fragmented MP4 that flows in to a plain MP4 with one index: packets are moved, nothing is coded anew.

import { setImmediate } from 'node:timers/promises';
import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  ReadableStreamSource,
  StreamTarget,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
  type StreamTargetChunk,
} from 'mediabunny';
import { ToolFault } from './tool-fault.ts';

/** What the MP4 is written to: at its end, and over what was written before. */
export interface GrowingFile {
  append(bytes: Uint8Array): Promise<void>;
  rewrite(offset: number, bytes: Uint8Array): Promise<void>;
}

export interface MadeFilm {
  readonly seconds: number;
  readonly frames: number;
}

interface Lane {
  readonly packets: AsyncGenerator<EncodedPacket, void, unknown>;
  add(packet: EncodedPacket): Promise<void>;
  readonly isPicture: boolean;
}

/** `progress` hears how many seconds of film have passed. @throws ToolFault when what flows in is no film */
export async function toPlainMp4(
  fragmented: AsyncIterable<Uint8Array>,
  target: GrowingFile,
  progress: (seconds: number) => void,
): Promise<MadeFilm> {
  // What went wrong first, on either side; mediabunny itself tells of it only later, or in its own words.
  let fault: unknown = null;
  const note = (error: unknown): void => void (fault ??= error);
  const stream = ReadableStream.from(breathing(fragmented, note));
  const input = new Input({
    formats: [MP4],
    source: new ReadableStreamSource(stream, { handleUnhandledError: note }),
  });
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new StreamTarget(fileWriter(target, note), { chunked: true, chunkSize: CHUNK_BYTES }),
  });
  try {
    const lanes = await layLanes(input, output);
    await output.start();
    const made = await move(lanes, progress);
    if (fault !== null) throw fault;
    await output.finalize();
    return made;
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw fault ?? error;
  } finally {
    input.dispose();
  }
}

const CHUNK_BYTES = 1024 * 1024;

type Note = (fault: unknown) => void;

/** Lets everything else have its turn between pieces: moving packets would otherwise keep the thread to itself. */
async function* breathing(
  pieces: AsyncIterable<Uint8Array>,
  note: Note,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const piece of pieces) {
      yield piece;
      await setImmediate();
    }
  } catch (error) {
    note(error);
    throw error;
  }
}

async function layLanes(input: Input, output: Output): Promise<readonly Lane[]> {
  const video = (await input.canRead()) ? await input.getPrimaryVideoTrack() : null;
  if (video === null) throw new ToolFault('incomplete', 0);
  const sound = await input.getPrimaryAudioTrack();
  const pictures = await pictureLane(video, output);
  return sound === null ? [pictures] : [pictures, await soundLane(sound, output)];
}

async function pictureLane(track: InputVideoTrack, output: Output): Promise<Lane> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new ToolFault('incomplete', 0);
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation: await track.getRotation() });
  const packets = new EncodedPacketSink(track).packets();
  return { packets, isPicture: true, add: (packet) => source.add(packet, { decoderConfig }) };
}

async function soundLane(track: InputAudioTrack, output: Output): Promise<Lane> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new ToolFault('incomplete', 0);
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  const packets = new EncodedPacketSink(track).packets();
  return { packets, isPicture: false, add: (packet) => source.add(packet, { decoderConfig }) };
}

/** Always the lane that is behind: the stream flows once, and neither may run ahead of it. */
async function move(lanes: readonly Lane[], progress: (seconds: number) => void): Promise<MadeFilm> {
  let made: MadeFilm = { seconds: 0, frames: 0 };
  const heads = await Promise.all(lanes.map(async (lane) => ({ lane, head: await lane.packets.next() })));
  for (;;) {
    const waiting = heads.filter(({ head }) => head.done !== true);
    const next = waiting.toSorted((a, b) => timeOf(a.head) - timeOf(b.head))[0];
    if (next?.head.value === undefined) return made;
    const packet = next.head.value;
    await next.lane.add(packet);
    made = {
      seconds: Math.max(made.seconds, packet.timestamp + packet.duration),
      frames: made.frames + (next.lane.isPicture ? 1 : 0),
    };
    progress(made.seconds);
    next.head = await next.lane.packets.next();
  }
}

function timeOf(head: IteratorResult<EncodedPacket, void>): number {
  return head.value?.timestamp ?? Infinity;
}

/** Pieces that begin before the end overwrite what is there; the rest is added. */
function fileWriter(target: GrowingFile, note: Note): WritableStream<StreamTargetChunk> {
  let size = 0;
  async function write({ data, position }: StreamTargetChunk): Promise<void> {
    if (position > size) throw new Error('the MP4 writer left a gap');
    const known = Math.min(size - position, data.length);
    if (known > 0) await target.rewrite(position, data.subarray(0, known));
    if (known < data.length) await target.append(data.subarray(known));
    size = Math.max(size, position + data.length);
    await setImmediate();
  }
  return new WritableStream<StreamTargetChunk>({
    write: (chunk) =>
      write(chunk).catch((error: unknown) => {
        note(error);
        throw error;
      }),
  });
}
