import { pairs } from '../i18n/pairs';

/** Words of the invitations page. */
export const word = pairs({
  title: ['Undangan', 'Invitations'],
  about: [
    'Setiap pengawas mendaftarkan HP-nya dengan satu undangan; tanpa kata sandi.',
    'Each supervisor enrols a phone with one invitation; no password.',
  ],
  sheetTitle: ['Lembar undangan untuk dicetak', 'Invitation sheets to print'],
  sheetAbout: [
    'PDF berisi kode QR untuk setiap pengawas yang sudah bertugas. Undangan berlaku 72 jam; mencetak ulang membatalkan undangan lama yang belum dipakai.',
    'A PDF with a QR code for each assigned supervisor. Valid for 72 hours; printing again voids older unused ones.',
  ],
  area: ['Wilayah', 'Area'],
  everything: ['Seluruh wilayah saya', 'My whole area'],
  make: ['Buat lembar undangan', 'Make the sheets'],
  working: ['{done} dari {total} undangan', '{done} of {total} invitations'],
  waiting: ['Menunggu giliran', 'Waiting for its turn'],
  cancel: ['Batalkan', 'Cancel'],
  cancelled: ['Dibatalkan. Tidak ada lembar yang dibuat.', 'Cancelled. No sheet was made.'],
  ready: ['Lembar siap: {n} undangan.', 'Sheets ready: {n} invitations.'],
  download: ['Unduh PDF', 'Download PDF'],
  again: ['Buat lagi', 'Make again'],
  failed: ['Lembar gagal dibuat.', 'The sheets could not be made.'],
  oneTitle: ['Undangan satu orang', 'One invitation'],
  oneAbout: ['Untuk dikirim lewat pesan: kode dan tautan.', 'To send by message: code and link.'],
  issue: ['Buat undangan', 'Make an invitation'],
  for: ['Untuk {person}', 'For {person}'],
  code: ['Kode', 'Code'],
  link: ['Tautan', 'Link'],
  stationMissing: ['Pilih TPS dari daftar.', 'Choose a station from the list.'],
  nobody: [
    'TPS ini belum punya pengawas. Tugaskan orang lebih dulu.',
    'This station has no supervisor yet. Assign somebody first.',
  ],
  statusTitle: ['Kesiapan HP', 'Phones ready'],
  statusAbout: ['{n} pengawas belum mendaftarkan HP.', '{n} supervisors have not enrolled a phone.'],
  statusDone: ['Semua pengawas sudah mendaftarkan HP.', 'Every supervisor has enrolled a phone.'],
  see: ['Lihat siapa', 'See who'],
  download_failed: [
    'Berkas belum dapat diunduh. Coba lagi.',
    'The file cannot be downloaded yet. Try again.',
  ],
});
