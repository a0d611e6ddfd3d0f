import { CONTROL, READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  test('the other conversations of a customer are asked for by a button, and open', async () => {
    const [here, there] = [stage.sample('phone'), stage.sample('email')];
    const admin = stage.sandbox.clientOf('admin');
    const { _customerid_value: customer } = await admin.send(
      'GET',
      `incidents(${here})?$select=_customerid_value`,
    );
    await admin.send('PATCH', `incidents(${there})`, {
      'customerid_contact@odata.bind': `/contacts(${String(customer)})`,
    });

    const { page, requests, complaints } = await stage.openCase(here);
    await page.waitForSelector(READY);
    expect(requests.filter((request) => request.includes('_customerid_value'))).toEqual([]);
    await page.getByRole('button', { name: 'Earlier conversations of this customer' }).click();
    await page.waitForSelector(`${CONTROL} [data-earlier="found"]`);
    const found = page.locator('[data-earlier] li');
    expect(await found.count()).toBe(1);
    await found.getByRole('button').click();
    await page.waitForURL((url) => url.searchParams.get('id') === there);
    await page.waitForSelector(READY);
    expect(complaints).toEqual([]);
  });
});
