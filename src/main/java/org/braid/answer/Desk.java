package org.braid.answer;

/** Where questions are answered: by the open files of an installation, or by a server that holds them. */
public interface Desk {
    /** @throws Unanswerable when there is no such record */
    Answer record(RecordEnquiry enquiry);

    /** @throws Unanswerable when no night was published by then */
    Answer people(PeopleEnquiry enquiry);

    /** @throws Unanswerable when there is no such record, or it has no such figure */
    Answer why(WhyEnquiry enquiry);
}
