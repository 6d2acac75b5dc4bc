// Lines of text out of pieces of bytes.

export async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const piece of bytes) {
    const [last = '', ...whole] = (rest + decoder.decode(piece, { stream: true })).split('\n').toReversed();
    yield* whole.toReversed();
    rest = last;
  }
  if (rest !== '') yield rest;
}
