/**
 * Stands in the page of a test and does what the stage outside tells it: the same hands in every engine, without a
 * driver, so that a browser can be one that keeps what it stores, and can be killed at any moment.
 */
(() => {
  const ask = (path, body) =>
    fetch(`./puppet/${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });
  const find = (id) => document.querySelector(`[data-testid="${id}"]`);
  const told = (element) => ({
    text: element.textContent,
    value: element.value,
    ...element.dataset,
  });
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function until(wished, what) {
    for (let tries = 0; ; tries++) {
      const seen = await wished();
      if (seen) return seen;
      if (tries > 1500)
        throw new Error(
          `not seen: ${what} at ${location.hash}: ${document.body.innerText.slice(0, 400)}`,
        );
      await rest(20);
    }
  }

  const see = (id, has = '') =>
    until(() => {
      const element = find(id);
      return element?.textContent.includes(has) ? element : null;
    }, `${id} ${has}`);

  const ORDERS = {
    see: async ({ id, has }) => told(await see(id, has)),
    gone: ({ id }) => until(() => !find(id), `${id} gone`),
    press: async ({ id, label }) => {
      const labelled = () =>
        [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
      (label ? await until(labelled, label) : await see(id)).click();
    },
    type: async ({ id, text }) => {
      const field = await see(id);
      field.focus();
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    choose: async ({ id, url, name, type }) => {
      const field = await see(id);
      const files = new DataTransfer();
      files.items.add(new File([await (await fetch(url)).blob()], name, { type }));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    go: ({ place }) => {
      location.hash = `#/${place}`;
      return until(() => document.querySelector('main h1'), place).then(() => null);
    },
    release: () => document.querySelector('meta[name=release]')?.content ?? null,
    kept: () =>
      until(
        () =>
          navigator.serviceWorker.controller?.scriptURL === new URL('sw.js', location.href).href &&
          navigator.serviceWorker.controller.state === 'activated',
        'a worker that keeps every file',
      ),
    look: async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
    },
    newer: async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      return until(() => registration.waiting?.state === 'installed', 'a newer version that waits');
    },
    tear,
  };

  /**
   * Planted: from now on the head of the book is written in a transaction of its own, a little after everything else. A
   * book whose browser dies in between is neither the one before nor the one after, and the kills must say so.
   */
  function tear() {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, ...key) {
      const { transaction } = this;
      if (value?.key !== 'head' || transaction.objectStoreNames.length < 2)
        return put.call(this, value, ...key);
      const { db } = transaction;
      const later = () =>
        put.call(db.transaction('records', 'readwrite').objectStore('records'), value);
      transaction.addEventListener('complete', () => setTimeout(later, 2000));
      return this.count();
    };
  }

  async function obey() {
    await ask('hello');
    for (;;) {
      const answer = await ask('next');
      const order = await answer.json();
      if (!order) continue;
      // What may end the page is answered before it is done.
      if (order.atOnce) await ask('done', { number: order.number, value: null });
      try {
        const value = (await ORDERS[order.act](order)) ?? null;
        if (!order.atOnce) await ask('done', { number: order.number, value });
      } catch (error) {
        if (!order.atOnce) await ask('done', { number: order.number, wrong: String(error) });
      }
    }
  }
  addEventListener('load', () => {
    obey().catch(() => undefined);
  });
})();
