import type { ImportKind } from './Import';

/** The imports and a small sample file for each, with the column names the server knows. */
export const stationsImport: ImportKind = {
  path: 'stations',
  template: {
    name: 'contoh-tps.csv',
    text:
      'code,number,kelurahan_code,kelurahan,kecamatan,lat,lon,dpt_male,dpt_female,special,signal\r\n' +
      '3673011001001,1,36.73.01.1001,Serang,Serang,-6.12228,106.13477,269,273,,baik\r\n' +
      '3673011001002,2,36.73.01.1001,Serang,Serang,-6.11980,106.13628,272,275,,lemah\r\n',
  },
};
export const peopleImport: ImportKind = {
  path: 'people',
  template: {
    name: 'contoh-pengawas.csv',
    text:
      'nama,tps,hp,khusus\r\nContoh Siti Aminah,3673011001001,081200000001,\r\n' +
      'Contoh Budi Santoso,3673011001002,081200000002,\r\nContoh Rina Lestari,3673011002006,081200000003,ya\r\n',
  },
};
export const staffImport: ImportKind = {
  path: 'staff',
  template: {
    name: 'contoh-staf.csv',
    text:
      'login,name,role,territory\r\npkd.serang,Contoh PKD Serang,coordinator,36.73.01.1001\r\n' +
      'panwascam.kasemen,Contoh Panwascam Kasemen,coordinator,36.73.03\r\n',
  },
};
