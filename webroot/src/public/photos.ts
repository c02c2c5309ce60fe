// Shrinks a photo on the phone (which also drops place and camera), sends it with its progress, and follows the answer.
const SIDE_PIXELS = 1600;
const QUALITY = 0.8;
const SMALL_BYTES = 300 * 1024;
const FILE_MAX_BYTES = 8 * 1024 * 1024;
const word = (indonesian: string, english: string): string =>
  document.documentElement.lang === 'en' ? english : indonesian;

export function sendPhotos(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-photos]')) {
    form.addEventListener('submit', (event) => {
      const input = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].find((one) => one.files?.length);
      const file = input?.files?.[0];
      if (!input || !file) return; // nothing chosen: the plain form says so
      event.preventDefault();
      void send(form, input.name, file);
    });
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      input.addEventListener('change', () => forgetOthers(form, input));
    }
  }
}

function forgetOthers(form: HTMLFormElement, chosen: HTMLInputElement): void {
  if (!chosen.files?.length) return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    if (input !== chosen) input.value = '';
  }
}

async function send(form: HTMLFormElement, field: string, file: File): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button');
  if (button?.disabled) return;
  if (button) button.disabled = true;
  const again = (text: string): void => {
    say(form, text, 'notice tone-danger');
    if (button) button.disabled = false;
  };
  say(form, word('Menyiapkan foto …', 'Preparing the photo …'));
  const small = await shrunk(file);
  if (small.size > FILE_MAX_BYTES) {
    again(word('Berkas ini lebih besar dari 8 MB; pilih yang lebih kecil.', 'This file is larger than 8 MB; choose a smaller one.'));
    return;
  }
  const body = new FormData();
  for (const other of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) body.append(other.name, other.value);
  body.append(field, small, 'berkas');
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.upload.onprogress = (step) => {
    if (step.lengthComputable) say(form, `${word('Mengirim', 'Sending')} … ${Math.floor((100 * step.loaded) / step.total)}%`);
  };
  request.onload = () => follow(request, again);
  request.onerror = () =>
    again(
      word(
        'Belum terkirim: sambungan terputus. Isian Anda aman; tekan tombol untuk mencoba lagi.',
        'Not sent yet: the connection broke. What you filled in is safe; press the button to try again.',
      ),
    );
  request.send(body);
}

/**
 * A redirect was followed already, so the address tells where we are; the same form again is put in place. Any other
 * answer leaves the form as it stands, to be sent again.
 */
function follow(request: XMLHttpRequest, again: (text: string) => void): void {
  if (request.status < 400) {
    location.assign(request.responseURL);
    return;
  }
  const main = request.responseXML?.querySelector('main');
  if (!main?.querySelector('form[data-photos]')) {
    const why = main?.querySelector('.lead')?.textContent ?? '';
    again(`${why} ${word('Belum terkirim; coba lagi sebentar lagi.', 'Not sent yet; try again in a moment.')}`.trim());
    return;
  }
  const fresh = document.adoptNode(main);
  document.querySelector('main')?.replaceWith(fresh);
  document.title = request.responseXML?.title ?? document.title;
  fresh.querySelector<HTMLElement>('#ringkasan')?.focus();
  sendPhotos(fresh);
}

function say(form: HTMLFormElement, text: string, look = 'progress'): void {
  const place = form.querySelector('[data-progress]');
  if (!place) return;
  place.textContent = text;
  place.className = look;
}

/** The photo made smaller; as it was when it is no photo, is small already, or this browser cannot. */
async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const factor = Math.min(1, SIDE_PIXELS / Math.max(image.width, image.height));
    if (factor === 1 && file.size <= SMALL_BYTES && file.type === 'image/jpeg') return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * factor));
    canvas.height = Math.max(1, Math.round(image.height * factor));
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return blob ?? file;
  } catch {
    return file;
  }
}
