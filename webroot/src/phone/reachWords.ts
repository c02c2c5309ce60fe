import { pairs } from '../i18n/pairs';

/** Words of the question whether somebody can be reached. */
export const word = pairs({
  title: ['Apakah Anda dapat dihubungi?', 'Can you be reached?'],
  by: ['Ditanyakan {name}. Jawab sebelum pukul {time}.', 'Asked by {name}. Please answer before {time}.'],
  yes: ['Ya, saya siap', 'Yes, I am here'],
  done: ['Kantor tahu Anda dapat dihubungi, pukul {time}.', 'The office knows that you can be reached, {time}.'],
  failed: [
    'Jawaban belum terkirim: {why} Coba lagi saat ada sinyal.',
    'Not sent: {why} Try again with a signal.',
  ],
});
