/** Owns which places are where people meet, sleep, dine and land rather than what they came to see. */

/** Houses of meeting: named as such, they are visited only where a strong word such as `toured` says so. */
const MEETING_HOUSE =
  /^(?:Hotel|Ministry|Department|Embassy|Consulate|Office|Chamber|Council|Commission|Parliament|House|Hall|Palace|Residence|Congress|Headquarters|Conference|Forum)\b(?! Museum)|\b(?:Hotel|Inn|Hall|Palace|(?:State|White|Government) House|Ministry|Department|Parliament|Embassy|Consulate|Offices?|[Hh]eadquarters|Restaurant|Club|Chamber|Council|Commission|Congress|Capitol|Resort|Residence|Room|Rectorate|Summit|Forum)(?: \d{4})?$|\b(?:Airport|Convention|Conference|Expo)\b|\bExhibition (?:Centre|Center|Hall)$|\b(?:Council|Chamber|Commission) (?:of|for)\b/;
/** A purpose that makes the place the venue of a meeting. */
const VENUE =
  /^[^.;,]{0,50}?\b(?:to (?:sign|hold|attend|meet|discuss|ink|conclude|finali[sz]e|celebrate|receive|deliver)|for (?:talks|a meeting|meetings|the signing|a signing|a ceremony|consultations|negotiations|(?:the|a|an) (?:\w+ ){0,2}(?:meeting|conference|summit|forum|dinner|lunch|luncheon|banquet|reception)))\b/;

/** Whether a name is that of a house where people meet rather than look. */
export function isMeetingHouse(name: string): boolean {
  return MEETING_HOUSE.test(name);
}

/** Whether the words after a place make it the venue of a meeting rather than a site. */
export function isVenue(after: string): boolean {
  return VENUE.test(after);
}
