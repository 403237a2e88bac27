const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The small words that hold an English sentence together; enough to tell it from others, and to find what is told. */
export const ENGLISH = listOf(`
  a about after all also an and any are as at be because been before but by can could did do does each every for from
  get had has have he her here his how i if in into is it its just let like may more most must my no not now of on one
  only or other our out over own same she should so some such than that the their them then there these they this those
  through to too up us use used uses using very was we were what when where which while who why will with would you your
`);

/**
 * Words of spoken Hindi as Hinglish spells them. Left out are those that are English words as well (`me`, `to`, `is`,
 * `us`, `main`, `par`, `the`), and those of both tongues of the trade (`pod`, `port`).
 */
export const HINDI_LATIN = listOf(`
  aap aapka aapke aapko aata aate aati accha acha agar andar apna apne apni aur baaki baad baat baatein bahar bahut banao
  banaya banata banate banati banega bas batao bhai bhi bina bola bolo bolte chahiye chalta chalte chalo cheez cheezein
  dega degi dekh dekha dekhna dekho dena deta dete deti dhyan diya dono dusra dusre ek ekdum fir gaya gayi hai hain hamara
  hamare hamesha har hi hoga hogi hone hota hote hoti hum humko hua hui isliye iska iske iski ismein isko jab jaise jaisa
  jata jate jati jayega jo kaam kab kabhi kahan karna karne karke karega karenge karna karo karta karte karti kaise kaun
  ke keh kehte ki kitna kitne ka ko koi kuch kya kyon kyu kyun kyunki lekin liye likho likhte magar matlab mein mera mere
  mujhe nahi nahin neeche padega phir pehle raasta rakho rakhna rehta rehte saara saare sab sabhi sakta sakte sakti samajh
  samjho se seedha sirf tab tak toh tum tumhara tumhare unke unka unko uska uske uski usko wahan wahi wala wale wali woh
  yaad yaani yahan yahi ye yeh
`);

/** Small words of the European languages whose notes are likeliest to be taken for English. */
export const ELSEWHERE = listOf(`
  auf aus bei das dem den der des die ein eine einen für ist mit nicht oder sich sind und von werden wird zu avec ce ces
  dans des du elle est et la le les leur mais ne nous par pas pour qui sont sur un une vous con como del el en es esta
  las los más para pero por que sin son su una ao com da do não os um uma che di gli il nel per più sono
`);

/** What fills a talk and says nothing of its subject. */
export const FILLERS = listOf(`
  actually able add again already always another anything basically better bit call called case come comes day different
  done easy else even everything example exactly find first fine give given go goes going gonna good great guys happen
  happens hello help hi idea important inside instead keep know last later learn least left let's little long look looks
  lot made make makes making many maybe mean means much name need needs never new next nothing often ok okay part people
  place please point problem put question quite real really remember right run running said say says second see set show
  simple simply since someone something start still stuff sure take takes talk tell thank thanks thing things think third
  time times together today try trying two three type types understand until want wants way well welcome whatever whole
  without work works yeah yes yet
`);
