import { startJourney, type Journey, type Look } from './journey.ts';

/** The program with the sample workspace open on its plan. */
export async function startWithSample(look: Look = {}): Promise<Journey> {
  const journey = await startJourney(look);
  await journey.page.getByRole('button', { name: 'Open the sample' }).click();
  await journey.page.locator('.book').waitFor();
  return journey;
}
