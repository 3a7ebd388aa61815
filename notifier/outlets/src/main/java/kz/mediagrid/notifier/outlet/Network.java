package kz.mediagrid.notifier.outlet;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses, such as 10.0.0.0/8, with its purpose. */
record Network(String range, byte[] first, int bits, String purpose) {

    static Network of(String range, String purpose) {
        var slash = range.indexOf('/');
        try {
            // The address is a literal, so no name is looked up.
            var first = InetAddress.getByName(range.substring(0, slash)).getAddress();
            return new Network(range, first, Integer.parseInt(range.substring(slash + 1)), purpose);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(range + " is not a network", e);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (first[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
