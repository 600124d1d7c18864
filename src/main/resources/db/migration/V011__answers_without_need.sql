-- Messages of people in need were stored here when somebody asked about them by a mention alone, or together with other questions.
delete from answer where kind = 'care';
