// A few key frames of a film, as a film in memory that shows them at their own times: for pictures of a whole film
// it saves reading all of it, and decoding every key frame where one in five is wanted.

import {
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
  type InputVideoTrack,
} from 'mediabunny';
import { memorySource, type ByteSource } from './byte-source.ts';
import { openWithOwnDemuxer } from './own-demuxer.ts';

/** Two hundred key frames of a phone at 4K are about half of this. */
const MOST_BYTES = 128 * 1024 ** 2;

/** Longer than between two pictures of the longest film. */
const LASTS_SECONDS = 3600;

/**
 * For each of `moments` (seconds, ascending) the last key frame at or before it. Null where our own demuxer cannot
 * tell, or where they are too many to hold: then the film itself must be read.
 * @throws the signal's reason, and what reading the film throws
 */
export async function pickKeyFrames(
  film: ByteSource,
  moments: readonly number[],
  signal: AbortSignal,
): Promise<ByteSource | null> {
  const guarded = rememberFault(film);
  const input = openWithOwnDemuxer(guarded);
  try {
    const track = (await input.canRead()) ? await input.getPrimaryVideoTrack() : null;
    return track === null ? null : await copyKeyFrames(track, moments, signal);
  } catch {
    // A demuxer's complaint is no reason to go without pictures; that the film itself cannot be read is.
    signal.throwIfAborted();
    guarded.check();
    return null;
  } finally {
    input.dispose();
  }
}

async function copyKeyFrames(
  track: InputVideoTrack,
  moments: readonly number[],
  signal: AbortSignal,
): Promise<ByteSource | null> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) return null;
  const packets = await packetsAt(new EncodedPacketSink(track), moments, signal);
  if (packets === null) return null;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const pictures = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(pictures, { rotation: await track.getRotation() });
  await output.start();
  for (const packet of lasting(packets)) await pictures.add(packet, { decoderConfig });
  await output.finalize();
  return target.buffer === null ? null : memorySource(new Uint8Array(target.buffer));
}

/** Once more at the end: what takes a picture every so often leaves out a frame that is over before the next. */
function lasting(packets: readonly EncodedPacket[]): readonly EncodedPacket[] {
  const last = packets.at(-1);
  return last === undefined ? [] : [...packets, last.clone({ timestamp: last.timestamp + LASTS_SECONDS })];
}

async function packetsAt(
  sink: EncodedPacketSink,
  moments: readonly number[],
  signal: AbortSignal,
): Promise<readonly EncodedPacket[] | null> {
  const packets: EncodedPacket[] = [];
  let bytes = 0;
  for (const moment of moments) {
    const packet = await keyPacketAt(sink, moment);
    signal.throwIfAborted();
    if (packet === null) return null;
    if (packet.sequenceNumber === packets.at(-1)?.sequenceNumber) continue;
    bytes += packet.byteLength;
    if (bytes > MOST_BYTES) return null;
    packets.push(packet);
  }
  return packets;
}

/** The first that is shown, where there is none before. What an edit list hides stays hidden. */
async function keyPacketAt(sink: EncodedPacketSink, moment: number): Promise<EncodedPacket | null> {
  let packet = (await sink.getKeyPacket(moment)) ?? (await sink.getFirstKeyPacket());
  while (packet !== null && packet.timestamp < 0) packet = await sink.getNextKeyPacket(packet);
  return packet;
}

/** mediabunny passes on what a read throws in words of its own, or not at all. */
function rememberFault(film: ByteSource): ByteSource & { check(): void } {
  let fault: { readonly error: unknown } | null = null;
  return {
    sizeBytes: film.sizeBytes,
    async read(start, end) {
      try {
        return await film.read(start, end);
      } catch (error) {
        fault ??= { error };
        throw error;
      }
    },
    check() {
      if (fault !== null) throw fault.error;
    },
  };
}
