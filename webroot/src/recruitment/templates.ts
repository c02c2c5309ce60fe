import type { ImportKind } from '../region/Import';

/** The sample file of applicants, with the column names the server knows. */
export const applicantsImport: ImportKind = {
  path: 'applicants',
  sheets: true,
  template: {
    name: 'contoh-pelamar.csv',
    text:
      'nama,nik,jenis_kelamin,tempat_lahir,tanggal_lahir,hp,alamat,kelurahan,pendidikan,status_kawin\r\n' +
      'Contoh Siti Aminah,3673015203960001,P,Serang,1996-03-12,081200000001,Kp. Contoh 1,36.73.01.1001,SMA,BELUM_KAWIN\r\n',
  },
};
