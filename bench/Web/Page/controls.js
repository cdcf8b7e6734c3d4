/** The page's controls: each hands on its value, at once and whenever it is changed. */
export class Controls {
  constructor(form) {
    this.form = form;
  }

  /** A slider, whose value is shown beside it. */
  slider(name, change) {
    const input = this.form.elements[name];
    const shown = this.form.querySelector(`output[for="${input.id}"]`);
    const take = () => {
      shown.textContent = input.value;
      change(Number(input.value));
    };
    input.addEventListener('input', take);
    take();
  }

  /** A list to choose from. */
  choice(name, change) {
    const select = this.form.elements[name];
    select.addEventListener('change', () => change(Number(select.value)));
    change(Number(select.value));
  }

  /** A button. */
  button(name, press) {
    this.form.elements[name].addEventListener('click', press);
    return this.form.elements[name];
  }
}
