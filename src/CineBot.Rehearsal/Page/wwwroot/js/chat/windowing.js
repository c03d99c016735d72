// Keeps a stretch of a long list on the page: a few at a time, one batch a frame, so that no frame is long; what is far away is taken off again.

const BATCH = 5,
  FIRST = 12,
  PAGE = 50,
  MOST = 150,
  NEAR_END = 40;

/** The stretch of a shelf of messages that is on the page. */
export class Windowing {
  #scroll;
  #items;
  #make;
  #top;
  #shelf = null;
  #first = 0;
  #end = 0;
  #lastTop = 0;
  #lastHeight = 0;
  busy = false;
  /** Whether the view holds on to the newest message as things below it grow. */
  following = true;

  /**
   * @param {HTMLElement} scroll
   * @param {HTMLElement} items
   * @param {(message: any, before: any) => HTMLElement} make
   * @param {() => HTMLElement | null} top what stands above the first message of all
   */
  constructor(scroll, items, make, top) {
    [this.#scroll, this.#items, this.#make, this.#top] = [scroll, items, make, top];
    scroll.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  /** @param {{ list: any[] }} shelf shown from its newest message backwards */
  start(shelf) {
    this.#shelf = shelf;
    this.#end = shelf.list.length;
    this.#first = Math.max(0, this.#end - FIRST);
    this.#items.replaceChildren(...this.#made(this.#first, this.#end));
    this.#crown();
    this.toEnd();
    requestAnimationFrame(() => this.older(PAGE - FIRST));
  }

  isShowing = (shelf) => this.#shelf === shelf;

  atPresent = () => this.#shelf === null || this.#end >= this.#shelf.list.length;

  toEnd() {
    if (!this.atPresent()) return this.start(this.#shelf);
    this.following = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    return undefined;
  }

  /** Puts older messages above; false when the shelf holds none. */
  async older(count = PAGE) {
    this.#align();
    if (this.busy || this.#first === 0) return false;
    // It may have been made as the first of all, under a day's line of its own.
    this.#items.querySelector("[data-item]").replaceWith(this.#item(this.#first));
    await this.#inBatches(count, () => {
      const from = Math.max(0, this.#first - BATCH);
      if (this.#scroll.scrollTop === 0) this.#scroll.scrollTop = 1;
      this.#items.querySelector(".beginning")?.remove();
      this.#items.prepend(...this.#made(from, this.#first));
      this.#first = from;
      this.#trim("end");
      return this.#first > 0;
    });
    this.#crown();
    return true;
  }

  /** Puts newer messages below, after the reader had gone far up. */
  async newer(count = PAGE) {
    this.#align();
    if (this.busy || this.atPresent()) return;
    await this.#inBatches(count, () => {
      const to = Math.min(this.#shelf.list.length, this.#end + BATCH);
      this.#items.append(...this.#made(this.#end, to));
      this.#end = to;
      this.#trim("start");
      return !this.atPresent();
    });
  }

  /** A message of the shelf that is new or has changed; one beyond what is on the page waits until the reader comes there. @param {any} message */
  put(message) {
    const at = this.#shelf.list.findIndex((known) => known.id === message.id);
    const shown = this.#items.querySelector(`[data-item="${message.id}"]`);
    const after = this.#items.querySelector(`[data-item="${this.#shelf.list[at + 1]?.id}"]`);
    const isNext = at === 0 || this.#idOf(this.#items.lastElementChild) === this.#shelf.list[at - 1]?.id;
    if (at < 0) return;
    if (shown) shown.replaceWith(this.#item(at));
    else if (after) after.before(this.#item(at));
    else if (isNext) this.#items.append(this.#item(at));
    this.#align();
    if (this.following) this.#trim("start");
  }

  /** @param {string} id */
  remove(id) {
    this.#items.querySelector(`[data-item="${id}"]`)?.remove();
    this.#align();
  }

  /** Only a reader who goes up lets go of the end; a list that grows or shrinks by itself does not. */
  #scrolled() {
    const { scrollTop: top, scrollHeight: height, clientHeight } = this.#scroll;
    if (height - top - clientHeight < NEAR_END) this.following = this.atPresent();
    else if (top < this.#lastTop && height === this.#lastHeight) this.following = false;
    [this.#lastTop, this.#lastHeight] = [top, height];
  }

  async #inBatches(count, step) {
    this.busy = true;
    const shelf = this.#shelf;
    for (let done = 0; done < count && shelf === this.#shelf; done += BATCH) {
      if (!step()) break;
      await new Promise(requestAnimationFrame);
    }
    this.busy = false;
  }

  /** Where the stretch lies in the shelf, which may have grown at its old end meanwhile. */
  #align() {
    const [first, last] = [this.#idOf(this.#items.querySelector("[data-item]")), this.#idOf(this.#items.lastElementChild)];
    const list = this.#shelf?.list ?? [];
    const at = list.findIndex((message) => message.id === first);
    if (at < 0) return;
    this.#first = at;
    this.#end = list.findLastIndex((message) => message.id === last) + 1;
  }

  #trim(side) {
    const over = this.#items.querySelectorAll("[data-item]").length - MOST;
    for (let taken = 0; taken < over; taken += 1) (side === "end" ? this.#items.lastElementChild : this.#items.querySelector("[data-item]")).remove();
    this.#align();
  }

  #crown() {
    this.#items.querySelector(".beginning")?.remove();
    const top = this.#first === 0 ? this.#top() : null;
    if (top) this.#items.prepend(top);
  }

  #idOf = (element) => element?.dataset.item;
  #item = (at) => this.#make(this.#shelf.list[at], this.#shelf.list[at - 1]);
  #made = (from, to) => Array.from({ length: to - from }, (_, at) => this.#item(from + at));
}
