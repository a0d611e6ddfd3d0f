import { isReadFailure } from './failure';
import { known, unreadable, type Fact } from './facts';

/** Makes a fact of an answer and of "you may not see this"; lets through what ends the check. */
export async function asked<T>(answer: Promise<T>): Promise<Fact<T>> {
  try {
    return known(await answer);
  } catch (thrown) {
    if (!isReadFailure(thrown)) throw thrown;
    const { failure, message } = thrown;
    if (failure === 'forbidden' || failure === 'rejected' || failure === 'unexpected-answer') {
      return unreadable(failure, message);
    }
    throw thrown;
  }
}

/** The same fact, its value changed. */
export function map<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return fact.state === 'known' ? known(change(fact.value)) : fact;
}
