/** The texts of one RESX file by their key. */
export type Texts = ReadonlyMap<string, string>;

/** @throws when the address gives no RESX file */
export async function readResx(address: string): Promise<Texts> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address} did not load.`);
  const xml = new DOMParser().parseFromString(await reply.text(), 'text/xml');
  return new Map(
    Array.from(xml.querySelectorAll('root > data'), (data): [string, string] => [
      data.getAttribute('name') ?? '',
      data.querySelector('value')?.textContent ?? '',
    ]),
  );
}
