const Sequencer = require('@jest/test-sequencer').default;

/**
 * What takes longest, longest first: on a machine that has never run the tests, Jest goes by the size of files, starts a short
 * table of long scenarios last, and ends with one worker busy and one idle.
 */
const LONG = [
  'e2e/rehearsal',
  'e2e/scenarios',
  'e2e/setupCheckStates',
  'e2e/caseForms.test',
  'e2e/setupCheckUse',
  'core/access/behaviour/overHttp',
  'core/access/behaviour/behaviour',
  'solution/build.test',
  'e2e/',
  'sandbox/forms/mergeForm.property',
  'core/access/behaviour/limitedAdmin',
  'cli/forms.test',
  'sandbox/systemForms/systemForms',
];

module.exports = class InOrder extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(`/test/${part}`));
      return at < 0 ? LONG.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
