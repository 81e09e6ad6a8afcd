/** The day, `YYYY-MM-DD`, by which waivers are held. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
